// SPDX-License-Identifier: Apache-2.0
// Independent reference: counts temporal simple cycles by plain depth-first search with a window and a hop bound.
// usage: temporal_cycles FILE WINDOW_SECONDS MAXHOPS THREADS [strict=1]
// A cycle: edges e1..ek (2<=k<=MAXHOPS), head(ei)=tail(ei+1), head(ek)=tail(e1), all vertices different,
// t(e1) < t(e2) < ... < t(ek) (strict) and t(ek) <= t(e1)+WINDOW. Parallel edges count on their own. Self loops are ignored.
#include <cstdio>
#include <cstdlib>
#include <vector>
#include <algorithm>
#include <chrono>
#include <omp.h>
using namespace std;
struct E{int t,v;};
int main(int c,char**a){
  const char*f=a[1]; long W=atol(a[2]); int L=atoi(a[3]); int T=atoi(a[4]); int strict=c>5?atoi(a[5]):1;
  FILE*fp=fopen(f,"r"); int u,v,t,n=0; vector<int>us,vs,ts; while(fscanf(fp,"%d %d %d",&u,&v,&t)==3){ if(u==v)continue; us.push_back(u);vs.push_back(v);ts.push_back(t); n=max(n,max(u,v)+1);} fclose(fp);
  long m=us.size(); vector<long>off(n+1,0),ioff(n+1,0); for(long i=0;i<m;i++){off[us[i]+1]++;ioff[vs[i]+1]++;} for(int i=0;i<n;i++){off[i+1]+=off[i];ioff[i+1]+=ioff[i];}
  vector<E>out(m),in(m); {vector<long>p(off.begin(),off.end()-1),q(ioff.begin(),ioff.end()-1); for(long i=0;i<m;i++){out[p[us[i]]++]={ts[i],vs[i]};in[q[vs[i]]++]={ts[i],us[i]};}}
  auto cmp=[](const E&x,const E&y){return x.t<y.t||(x.t==y.t&&x.v<y.v);};
  for(int i=0;i<n;i++){sort(out.begin()+off[i],out.begin()+off[i+1],cmp);sort(in.begin()+ioff[i],in.begin()+ioff[i+1],cmp);}
  auto t0=chrono::steady_clock::now(); vector<vector<long>>H(T,vector<long>(L+1,0)); long visits=0;
  #pragma omp parallel num_threads(T) reduction(+:visits)
  { int me=omp_get_thread_num(); vector<char>on(n,0); auto&h=H[me];
    // lat[v]=latest departure from v that still reaches root in the window (backward relaxation), valid if stamp[v]==cur
    vector<int>lat(n,0),stamp(n,-1); vector<int>q; int cur=0;
    #pragma omp for schedule(dynamic,64)
    for(int s=0;s<n;s++){
      if(off[s]==off[s+1]||ioff[s]==ioff[s+1])continue;
      for(long i=off[s];i<off[s+1];i++){
        int st=out[i].t; long end=(long)st+W;
        // backward pass: from in-edges of s inside (st,end]
        cur++; q.clear();
        auto relax=[&](int x,int tt){ // x can leave at tt and reach s
          if(stamp[x]!=cur){stamp[x]=cur;lat[x]=tt;q.push_back(x);} else if(lat[x]<tt){lat[x]=tt;q.push_back(x);} };
        long lo=upper_bound(in.begin()+ioff[s],in.begin()+ioff[s+1],E{strict?st:st-1,0x7fffffff},cmp)-in.begin();
        for(long j=lo;j<ioff[s+1]&&in[j].t<=end;j++) relax(in[j].v,in[j].t);
        if(q.empty())continue;
        for(size_t qi=0;qi<q.size();qi++){int x=q[qi]; if(x==s)continue; int lx=lat[x];
          for(long j=upper_bound(in.begin()+ioff[x],in.begin()+ioff[x+1],E{strict?st:st-1,0x7fffffff},cmp)-in.begin();j<ioff[x+1]&&(strict?in[j].t<lx:in[j].t<=lx);j++) if(in[j].v!=s) relax(in[j].v,in[j].t);
        }
        int w=out[i].v; if(stamp[w]!=cur)continue;
        // forward DFS
        struct F{int v;long p;int t;}; static thread_local vector<F> S; S.clear(); on[w]=1; S.push_back({w,upper_bound(out.begin()+off[w],out.begin()+off[w+1],E{strict?st:st-1,0x7fffffff},cmp)-out.begin(),st}); visits++;
        while(!S.empty()){ F&b=S.back(); if(b.p>=off[b.v+1]||out[b.p].t>end){on[b.v]=0;S.pop_back();continue;} E e=out[b.p++];
          if(e.v==s){h[S.size()+1]++;continue;}
          if((int)S.size()+2>L||on[e.v]||stamp[e.v]!=cur||(strict?lat[e.v]<=e.t:lat[e.v]<e.t))continue;
          on[e.v]=1; visits++; long np=upper_bound(out.begin()+off[e.v],out.begin()+off[e.v+1],E{strict?e.t:e.t-1,0x7fffffff},cmp)-out.begin(); S.push_back({e.v,np,e.t}); }
      }
    }
  }
  double el=chrono::duration<double>(chrono::steady_clock::now()-t0).count(); long tot=0; printf("edges %ld vertices %d window %ld maxhops %d threads %d time %.3f s visits %ld\n",m,n,W,L,T,el,visits);
  for(int k=2;k<=L;k++){long x=0;for(auto&h:H)x+=h[k]; if(x)printf("%d, %ld\n",k,x);tot+=x;} printf("Total, %ld\n",tot);
}
